import { crc32 } from "node:zlib";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org";

function partsOf(line: string): readonly (readonly [name: string, xml: string])[] {
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return [
    [
      "[Content_Types].xml",
      `${XML}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    ],
    [
      "_rels/.rels",
      `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      "word/document.xml",
      `${XML}<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${line}</w:t></w:r></w:p></w:body></w:document>`,
    ],
  ];
}

/** The fields a file's own header and its entry in the table share. 1980-01-01, stored as it is. */
function fields(name: Buffer, body: Buffer): Buffer {
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(0x21, 8);
  shared.writeUInt32LE(crc32(body), 10);
  shared.writeUInt32LE(body.length, 14);
  shared.writeUInt32LE(body.length, 18);
  shared.writeUInt16LE(name.length, 22);
  return shared;
}

/** A Word document of one line (no angle brackets, no ampersand): an uncompressed zip of three files. */
export function makeDocx(line: string): Buffer {
  const locals: Buffer[] = [];
  const table: Buffer[] = [];
  let offset = 0;
  for (const [path, xml] of partsOf(line)) {
    const name = Buffer.from(path, "utf8");
    const body = Buffer.from(xml, "utf8");
    const shared = fields(name, body);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), shared, name, body]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    table.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), shared, where, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(table);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(table.length, 8);
  end.writeUInt16LE(table.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
