import { Menu, UnstyledButton } from '@mantine/core';
import { Link } from 'react-router';
import { Avatar } from '../display/avatar';
import classes from './frame.module.css';
import type { Account } from './navigation';

export interface AccountMenuProps {
  account: Account;
  /** Names the button for those who do not see the picture. */
  label: string;
}

/** The signed-in person's picture, opening what they can do with their account. */
export function AccountMenu({ account, label }: AccountMenuProps) {
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton className={classes.account} aria-label={label}>
          <Avatar name={account.name} src={account.pictureUrl} size={36} decorative />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown miw={240}>
        <div className={classes.who}>
          <strong>{account.name}</strong>
          <span>{account.email}</span>
        </div>
        <Menu.Divider />
        {account.actions.map((action) => {
          const icon = action.icon && <action.icon size={18} stroke={1.75} aria-hidden />;
          return 'to' in action ? (
            <Menu.Item key={action.label} leftSection={icon} component={Link} to={action.to}>
              {action.label}
            </Menu.Item>
          ) : (
            <Menu.Item
              key={action.label}
              leftSection={icon}
              color={action.tone === 'danger' ? 'red' : undefined}
              onClick={action.onClick}
            >
              {action.label}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
