// Loaded into each part of the product: when the process that started it is gone, however it went, the part stops as if it had been told to.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
