import type { Action } from '../runtime/call';
import { templates } from '../core/kinds/templates';
import { writeTemplate } from '../core/sheet/write-template';

/** An empty sheet of one kind with its notes (填写说明), made from the data that reads it. */
export const getTemplate: Action<'source', 'getTemplate', 'staff'> = async (_call, { template: id }) => {
  const found = templates.find((t) => t.id === id)!;
  return { fileName: `${found.title}报送模板.xlsx`, content: Buffer.from(await writeTemplate(found)).toString('base64') };
};
