/** Dialogues of students (S) and tutors (T) about courses that are taught in English; read as those in French. */
export const DIALOGUES_IN_ENGLISH: readonly (readonly string[])[] = [
  [
    'S: Hi {tutor}! For tomorrow, could we go over {topic}?',
    'T: Hi {student}, of course. Have you tried the exercises of the chapter yet?',
    'S: Only the first three. I got stuck on the fourth.',
    'T: Perfect, we’ll start there. Send me what you have, even if it’s not finished.',
    'S: I’ll write it up tonight. Thanks!',
  ],
  [
    'S: Quick question about {topic}: why does the sign flip on the last line?',
    'T: Good catch! The term moved to the other side of the equation.',
    'S: Ohhh. It was that simple.',
    'T: It always is once you see it. Keep writing out every step.',
  ],
  [
    'T: Hi {student}, a short summary of today: we covered {topic}, and two exercises are left for you.',
    'T: For next time, try numbers 5 and 8 without looking at the solutions.',
    'S: Noted, thanks for the summary!',
    'S: Is number 8 harder or is it just me?',
    'T: It is harder. A hint: start with a sketch.',
    'S: OK, the sketch helps a lot.',
  ],
  [
    'S: Hi, I may be two minutes late, the metro stopped again.',
    'T: No worries, I’ll be here.',
    'S: Made it after all.',
  ],
  [
    'S: I got 87% on my midterm!!',
    'T: Congratulations {student}! You worked hard for it.',
    'S: The question on {topic} was almost the one we did together.',
    'T: I’m really happy for you. What are we aiming for on the final?',
    'S: 90, why not.',
    'T: That’s the spirit.',
  ],
  [
    'T: Hi {student}, I found an old exam that covers {topic}. Shall we do it under real conditions on Thursday?',
    'S: Oh yes, good idea. How long is it?',
    'T: One hour, no notes, and then we correct it together.',
    'S: I’ll be nervous, but sure.',
    'T: Nerves in practice are nerves you won’t have on the day.',
  ],
  [
    'S: Evening! I’m rereading my notes and {topic} makes no sense any more.',
    'T: Happens to everyone the night before. Which step loses you?',
    'S: From the second to the third line.',
    'T: We used the definition, then simplified. Write the definition at the top of the page and try again.',
    'S: Got it!! Thanks for answering so fast.',
    'T: Any time. Now go to sleep.',
  ],
  [
    'S: Can we keep the same link as last time?',
    'T: Yes, it never changes. You’ll also find it on your session’s page.',
    'S: Great.',
  ],
];

/** First questions about courses that are taught in English. */
export const FIRST_QUESTIONS_IN_ENGLISH: readonly (readonly string[])[] = [
  [
    'S: Hi {tutor}, I saw your profile. Do you also help with {topic}?',
    'T: Hi {student}! Yes, it’s at the heart of the course. What are you aiming for?',
    'S: Getting through the midterm without crying.',
    'T: A realistic goal! Two sessions of 90 minutes should give you a good start.',
    'S: Great, I’ll look at your free times.',
  ],
  [
    'S: Hello! I’m three weeks behind in the course. Can I still catch up?',
    'T: Hi {student}. Yes, if we pick what matters most. I suggest we begin with {topic}.',
    'S: Thanks, that’s a relief.',
  ],
];
