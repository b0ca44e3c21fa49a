export { SignInPage, type SignInPageProps } from './sign-in-page';
export { SignUpPage } from './sign-up-page';
export { VerifiedPage } from './verified-page';
export { ForgotPasswordPage } from './forgot-password-page';
export { ResetPasswordPage } from './reset-password-page';
export { newPasswordProblem, emailProblem, passwordLength } from './account-rules';
export { useAuthRequest, type AuthRequest } from './use-auth-request';
