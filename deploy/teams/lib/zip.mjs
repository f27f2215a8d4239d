// Writes and reads plain ZIP files. Same files in, same bytes out: every entry carries the same date.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { crc32 } from './crc.mjs';

const LOCAL = 0x04034b50, CENTRAL = 0x02014b50, END = 0x06054b50;
const DEFLATED = 8, NEEDS_VERSION = 20, FIRST_OF_1980 = 0x21;

/** @param {Map<string, Buffer>} files name → content */
export function writeZip(files) {
  const bodies = [], directory = [];
  let at = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content, { level: 9 });
    const fields = header(name, content, packed);
    const local = Buffer.concat([uint32(LOCAL), fields, Buffer.from(name)]);
    bodies.push(local, packed);
    directory.push(Buffer.concat([uint32(CENTRAL), uint16(NEEDS_VERSION), fields, Buffer.alloc(10), uint32(at), Buffer.from(name)]));
    at += local.length + packed.length;
  }

  const central = Buffer.concat(directory);
  const end = Buffer.concat([uint32(END), Buffer.alloc(4), uint16(files.size), uint16(files.size), uint32(central.length), uint32(at), uint16(0)]);
  return Buffer.concat([...bodies, central, end]);
}

/** @returns {Map<string, Buffer>} */
export function readZip(bytes) {
  const end = bytes.lastIndexOf(uint32(END));
  if (end < 0) throw new Error('This is no ZIP file.');
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const packedLength = bytes.readUInt32LE(at + 20), nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = inflateRawSync(bytes.subarray(start, start + packedLength));
    if (crc32(content) !== bytes.readUInt32LE(at + 16)) throw new Error(`${name} is damaged.`);
    files.set(name, content);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }

  return files;
}

function header(name, content, packed) {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(NEEDS_VERSION, 0);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(FIRST_OF_1980, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function uint16(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
