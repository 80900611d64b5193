// A server that answers as an S3-compatible store does, keeping its objects as files: put, multipart, head, copy, get, delete.
import { randomUUID } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  copyFileSync,
  writeFileSync,
  appendFileSync,
  readFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileStore } from '../../services/storage/file-store.ts';
import type { FileStore } from '../../services/storage/kept-files.ts';

/** A bucket server at work. */
export interface S3Server {
  /** A store in `bucket/prefix`. */
  store(place: string): FileStore;
  /** Paths of the objects that are held, decoded. */
  objects(): readonly string[];
  /** The file in which an object is kept. */
  fileOf(path: string): string;
  /** Uploads that were begun and neither completed nor given up. */
  openUploads(): number;
  /** What was asked, a method and a path each. */
  readonly asked: readonly string[];
  /** Answers this many of the coming requests of a method with 500, and then as usual. */
  failNext(method: string, times: number): void;
  close(): Promise<void>;
}

/** Starts it on a free loopback port, keeping its files under `base`. */
export async function startS3Server(base: string): Promise<S3Server> {
  const folder = mkdtempSync(join(base, 's3-'));
  const uploads = new Map<string, string>();
  const asked: string[] = [];
  const failing = new Map<string, number>();
  const fileOf = (path: string) => join(folder, encodeURIComponent(path));
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const left = failing.get(request.method ?? '') ?? 0;
    if (left > 0) {
      failing.set(request.method ?? '', left - 1);
      request.resume();
      response.writeHead(500).end();
      return;
    }
    answer(request, response, fileOf, uploads).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const endpoint = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`;
  return {
    asked,
    fileOf,
    store(place) {
      process.env['AWS_ACCESS_KEY_ID'] ??= 'a-key-of-tests';
      process.env['AWS_SECRET_ACCESS_KEY'] ??= 'a-secret-of-tests';
      return fileStore(`s3://${place}?endpoint=${encodeURIComponent(endpoint)}&region=eu-west-2`);
    },
    objects: () =>
      readdirSync(folder)
        .filter((name) => !name.endsWith('.part'))
        .map((name) => decodeURIComponent(name))
        .sort(),
    openUploads: () => uploads.size,
    failNext: (method, times) => void failing.set(method, times),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  fileOf: (path: string) => string,
  uploads: Map<string, string>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://s3');
  const path = decodeURIComponent(url.pathname);
  const file = fileOf(path);
  const upload = url.searchParams.get('uploadId');
  const etag = { etag: '"an-etag"' };
  if (request.method === 'POST' && url.searchParams.has('uploads')) {
    const id = randomUUID();
    uploads.set(id, path);
    writeFileSync(`${fileOf(id)}.part`, '');
    sendXml(response, `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`);
    return undefined;
  }
  if (request.method === 'PUT' && upload !== null) {
    await pipeline(request, createWriteStream(`${fileOf(upload)}.${url.searchParams.get('partNumber') ?? ''}.part`));
    response.writeHead(200, etag).end();
    return undefined;
  }
  if (request.method === 'POST' && upload !== null) return complete(request, response, fileOf, uploads, upload, file);
  if (request.method === 'DELETE') {
    if (upload !== null) uploads.delete(upload);
    rmSync(file, { force: true });
    response.writeHead(204).end();
    return undefined;
  }
  const source = request.headers['x-amz-copy-source'];
  if (request.method === 'PUT' && typeof source === 'string') {
    copyFileSync(fileOf(`/${decodeURIComponent(source).replace(/^\//, '')}`), file);
    sendXml(response, '<CopyObjectResult><ETag>"an-etag"</ETag></CopyObjectResult>');
    return undefined;
  }
  if (request.method === 'PUT') {
    await pipeline(request, createWriteStream(`${file}.coming`));
    renameSync(`${file}.coming`, file);
    response.writeHead(200, etag).end();
    return undefined;
  }
  if (!existsSync(file)) {
    response.writeHead(404, { 'content-type': 'application/xml' });
    response.end(
      request.method === 'HEAD'
        ? undefined
        : '<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>',
    );
    return undefined;
  }
  response.writeHead(200, { ...etag, 'content-length': statSync(file).size });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
  return undefined;
}

async function complete(
  request: IncomingMessage,
  response: ServerResponse,
  fileOf: (path: string) => string,
  uploads: Map<string, string>,
  upload: string,
  file: string,
): Promise<void> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  writeFileSync(file, '');
  for (const [, part = ''] of body.matchAll(/<PartNumber>(\d+)</g)) {
    appendFileSync(file, readFileSync(`${fileOf(upload)}.${part}.part`));
    rmSync(`${fileOf(upload)}.${part}.part`);
  }
  uploads.delete(upload);
  sendXml(response, '<CompleteMultipartUploadResult><ETag>"an-etag"</ETag></CompleteMultipartUploadResult>');
}

function sendXml(response: ServerResponse, xml: string): void {
  response.writeHead(200, { 'content-type': 'application/xml' }).end(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
}
