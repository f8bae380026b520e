import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentScript } from '../../scripts/bundle/content-script.ts';

/** What a script hands over, and under which name. */
function handedOver(script: string): unknown[] {
  const handed: unknown[] = [];
  const call = (name: string) => (content: unknown) => handed.push(name, content);
  runInNewContext(script, { jikuFiles: { text: call('text'), bytes: call('bytes') } });
  return handed;
}

test('whatever stands in a text is handed over as it is, and nothing of it runs', () => {
  const hostile = fc.constantFrom(
    '</script>',
    '\u2028',
    '\u2029',
    '"',
    '\\',
    '`${alert(1)}`',
    '<!--',
    '\u{20000}',
  );
  const text = fc.array(fc.oneof(hostile, fc.string({ unit: 'grapheme' }))).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (text) => {
      const script = contentScript('plans/a-01/index.html', Buffer.from(text));
      expect(handedOver(script)).toEqual(['text', text]);
      expect(script).not.toMatch(/[<\u2028\u2029]/);
    }),
  );
});

test('bytes are handed over as they are', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const [call, content] = handedOver(contentScript('pagefind/a.pf_index', Buffer.from(bytes)));
      expect(call).toBe('bytes');
      expect(new Uint8Array(Buffer.from(content as string, 'base64'))).toEqual(bytes);
    }),
  );
});
