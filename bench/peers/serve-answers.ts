import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Variables } from "../questions/question.js";

/** A bare HTTP server on a free port, which answers with the data, as JSON text, that the question gives. @returns the port */
export async function serveAnswers(answer: (variables: Variables, question: string) => Promise<string>): Promise<number> {
  const answerTo = async (request: IncomingMessage): Promise<string> => {
    const { question, variables } = JSON.parse(await bodyOf(request)) as { question: string; variables: Variables };
    return `{"data":${await answer(variables, question)}}`;
  };
  const server = createServer((request, response) => {
    answerTo(request).then(
      (body) =>
        response.writeHead(200, { "Content-Type": "application/json; charset=utf-8", "Content-Length": Buffer.byteLength(body) }).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
