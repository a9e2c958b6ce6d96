import { countStates } from '../../cloudfunctions/core/report/text/state-words';
import { type OfflineCheck, checkOffline } from '../../cloudfunctions/core/statement/check-offline';
import { readStatementLink } from '../../cloudfunctions/core/statement/link';
import { disclosure } from '../../cloudfunctions/core/verdict/disclosure';
import { subjectWideTitle } from '../../cloudfunctions/core/report/text/fields-section';
import { overallWords } from '../../cloudfunctions/core/report/text/overall';
import { spellOut } from '../../cloudfunctions/core/verdict/spell-out';
import type { Result, Verification } from '../../types/verdict';
import { cloudNow } from '../shell/clock';
import { storedLists } from '../verifier/lists';
import { officialHost } from '../verifier/official';
import { issuerWords } from '../words/issuer';
import { heldTrust } from './trust';

export interface Here {
  answer: Verification;
  check: OfflineCheck;
  /** Whether any trust list is at hand, or none is needed: without one nothing can be said of a signature. */
  trusted: boolean;
  /** The host in the code, where it is neither the official one nor that of the issuer in the trust list. */
  strange: string | null;
  /** Nothing need be asked of the cloud: it would read no more. A later version it may know. */
  unread: boolean;
}

/** What this phone can say of a paper's QR code by itself: the signature under the trust list, and the revocation list's word. */
export function checkHere(scanned: string): Here {
  const lists = storedLists();
  const trust = heldTrust().list;
  const now = cloudNow();
  const check = checkOffline(scanned, trust, lists ? [lists.revocations] : [], now);
  const link = readStatementLink(scanned);
  const host = link.kind === 'statement' ? link.host : null;
  const known = host === null || host === officialHost() || host === check.issuer?.host;
  return {
    answer: answerOf(check, now),
    check,
    trusted: trust !== null || link.kind !== 'statement',
    strange: known ? null : host,
    unread: check.reason === 'QR_BROKEN' || check.reason === 'QR_FOREIGN',
  };
}

function answerOf({ reason, statement, issuer }: OfflineCheck, at: number): Verification {
  // No code of a paper holds a name.
  const words = spellOut(reason, false);
  const shown = statement && disclosure.offline[words.verdict] === 'result' ? statement : null;
  const fields = countStates(shown?.states.map((state) => ({ state })) ?? []);
  return {
    ...words,
    service: { name: '合规一码通', host: officialHost() ?? '' },
    ...{ door: 'offline', at, hashedBy: null, life: null, receipt: null },
    compare: shown && {
      ...{ name: null, uscc: shown.uscc, number: shown.number },
      ...{ issuer: issuer ? issuerWords(issuer.name, issuer.place) : '', issued: shown.issued, validTo: shown.validTo },
    },
    result: shown && offlineResult(shown, fields, issuer?.place ?? ''),
  };
}

/** What a paper's code says of the report: neither how many records, nor the purpose, nor whether a field earned the bare words. */
function offlineResult(shown: NonNullable<OfflineCheck['statement']>, fields: Result['fields'], place: string): Result {
  const notAsked = shown.states.filter((state) => state === 'none').length;
  return {
    ...{ title: shown.listing ? '纸上写明（上市版）' : '纸上写明', place, period: shown.period, fields, demo: shown.demo },
    ...{ purpose: null, asOf: null, scope: null },
    overall: overallWords({
      ...{ place, fields, records: null, sentence: 'named', outside: '', leftOut: [], arrears: [], apart: null },
      wide: { clear: [], hasRecords: [], cannotSay: [], [shown.subjectWide]: [subjectWideTitle] },
      // Where every field was asked, it is the time that is shorter.
      scope: {
        of: shown.states.length,
        notAsked,
        usualMissing: 0,
        shorter: shown.limited && (notAsked === 0 || null),
        elsewhere: shown.elsewhere,
      },
    }),
  };
}
