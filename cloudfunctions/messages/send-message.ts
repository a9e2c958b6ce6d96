import cloud from 'wx-server-sdk';
import type { MessageKind } from '../../types/messages';
import { instantWords } from '../core/dates/words';
import type { Template } from '../runtime/message-templates';
import type { Event } from './events-of';

/** WeChat's limit for the text of a `thing`, in characters. */
const THING = 20;

const words: Record<MessageKind, string> = {
  bound: '有人绑定了该单位，请核对',
  issued: '该单位开具了信用报告，请核对',
  scanned: '有人扫了您亮出的码，请核对',
};

interface OpenApi {
  openapi: { subscribeMessage: { send(message: object): Promise<unknown> } };
}

/** Send one message: a subject's name, a time and fixed words, and a page that names nobody. @returns WeChat's errCode; 0: sent */
export async function sendMessage(openid: string, kind: MessageKind, template: Template, { subject, at }: Event): Promise<number> {
  const letters = [...subject];
  const name = letters.length > THING ? `${letters.slice(0, THING - 1).join('')}…` : subject;
  const data = {
    [template.subject]: { value: name },
    [template.time]: { value: instantWords(at) },
    [template.words]: { value: words[kind] },
  };
  try {
    await (cloud as unknown as OpenApi).openapi.subscribeMessage.send({
      touser: openid,
      templateId: template.id,
      page: 'home/index',
      data,
    });
    return 0;
  } catch (error) {
    return Number((error as { errCode?: unknown }).errCode) || -1;
  }
}
