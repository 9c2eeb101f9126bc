import { type SchemaId, schemaText } from '../../index.ts';
import { type Io, write } from '../io.ts';

export async function schemaCommand(id: SchemaId, io: Io): Promise<void> {
  await write(io.stdout, await schemaText(id));
}
