/** Every rule of privacy; where two find the same characters the earlier has them. */
import type { PrivateRule } from './private-rule.ts';
import { bankCard } from './rules/bank-card.ts';
import { email } from './rules/email.ts';
import { homeAddress } from './rules/home-address.ts';
import { identityCard } from './rules/identity-card.ts';
import { landline } from './rules/landline.ts';
import { messenger } from './rules/messenger.ts';
import { mobile } from './rules/mobile.ts';
import { personalName } from './rules/personal-name.ts';
import { plate } from './rules/plate.ts';

export const privateRules: readonly PrivateRule[] = [
  email,
  identityCard,
  bankCard,
  mobile,
  messenger,
  plate,
  landline,
  homeAddress,
  personalName,
];
