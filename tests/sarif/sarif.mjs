// SPDX-License-Identifier: MIT
// sarif.mjs SCHEMA FOLDER: is each file of the folder a log by the schema?
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import formats from 'ajv-formats';

const [schema, folder] = process.argv.slice(2);
const ajv = new Ajv({strict: false, allErrors: true});
formats(ajv);
const valid = ajv.compile(JSON.parse(fs.readFileSync(schema, 'utf8')));
const names = fs.readdirSync(folder);
let failed = 0;

for (const name of names) {
  const text = fs.readFileSync(path.join(folder, name), 'utf8');
  let fault = null;
  try {
    if (!valid(JSON.parse(text)))
      fault = ajv.errorsText(valid.errors);
  } catch (error) {
    fault = error.message;
  }
  if (fault) {
    failed++;
    console.log(`${name}: ${fault}`);
  }
}
console.log(`${names.length - failed} logs are SARIF, ${failed} are not`);
process.exit(failed || !names.length ? 1 : 0);
