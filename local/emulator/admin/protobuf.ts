/** A protobuf message by field number: bytes for length-delimited fields, numbers for varints. Only what wx.openApi uses. */
export type Message = Map<number, (Buffer | number)[]>;

/** Reads one message, leaving nested ones as bytes. @throws RangeError for bytes that are no protobuf. */
export function readMessage(bytes: Buffer): Message {
  const message: Message = new Map();
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      if (at >= bytes.length || shift > 49) throw new RangeError('not a protobuf message');
      const byte = bytes[at++]!;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    let value: Buffer | number;
    if ((tag & 7) === 0) value = varint();
    else if ((tag & 7) === 2) {
      const length = varint();
      if (at + length > bytes.length) throw new RangeError('not a protobuf message');
      value = bytes.subarray(at, (at += length));
    } else throw new RangeError('not a protobuf message');
    message.set(tag >> 3, [...(message.get(tag >> 3) ?? []), value]);
  }
  return message;
}

/** Writes length-delimited fields. */
export function writeMessage(fields: [number: number, value: Buffer | string][]): Buffer {
  return Buffer.concat(
    fields.flatMap(([number, value]) => {
      const bytes = Buffer.from(value as string);
      return [varintOf(number * 8 + 2), varintOf(bytes.length), bytes];
    }),
  );
}

function varintOf(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) | 128);
  }
}
