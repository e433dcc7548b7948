import { verifyChain } from '../api/audit/verify-chain.ts';
import { readEnvironment } from '../api/environment.ts';
import { headText } from '../geodata/audit/check-chain.ts';
import { AUDIT_HELP, readAuditCommand } from './audit/arguments.ts';
import { faultSentence } from './audit/fault-sentence.ts';
import { prepareDatabase } from './startup/prepare-database.ts';
import { refuse } from './startup/refuse.ts';
import { requireNode } from './startup/require-node.ts';

const TOLD_EVERY = 50_000;

/** npm run audit -- verify [--head SEQ:HASH] */
async function audit(): Promise<void> {
  requireNode(process.versions.node);
  const command = readAuditCommand(process.argv.slice(2));
  if (command.what === 'help') {
    console.log(AUDIT_HELP);
    return;
  }
  const database = await prepareDatabase(readEnvironment(process.env), false);
  try {
    const { entries, head, fault } = await verifyChain(database.sql, command.noted, (links) => {
      if (links % TOLD_EVERY === 0) console.log(`    ${links} …`);
    });
    if (fault === null) {
      console.log(`Nhật ký nguyên vẹn: ${entries} dòng. (The audit log is whole: ${entries} entries.)`);
    } else {
      console.error(faultSentence(fault));
      process.exitCode = 1;
    }
    const words = fault === null ? 'Đầu chuỗi (head)' : 'Chuỗi còn đúng đến (holds up to)';
    console.log(`${words}: ${headText(head)}`);
  } finally {
    await database.close();
  }
}

await audit().catch(refuse);
