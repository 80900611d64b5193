// The store as an S3-compatible bucket: uploaded under a passing name, then copied to the name of its content.
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileStore } from './kept-files.ts';
import { joined, measure, verified } from './measure.ts';

/** A file store in the bucket of `s3://bucket/prefix?endpoint=…&region=…`; keys come from the usual AWS variables. */
export function s3Store(url: URL): FileStore {
  const endpoint = url.searchParams.get('endpoint');
  const client = new S3Client({
    region: url.searchParams.get('region') ?? 'eu-west-2',
    // Our own SHA-256 guards the content; many compatible stores do not know the newer checksum headers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
  });
  const Bucket = url.hostname;
  const prefix = decodeURIComponent(url.pathname).replace(/^\/|\/$/g, '');
  const keyOf = (name: string) => (prefix === '' ? name : `${prefix}/${name}`);
  const exists = (Key: string) =>
    client.send(new HeadObjectCommand({ Bucket, Key })).then(
      () => true,
      () => false,
    );
  return {
    async put(stream) {
      const incoming = keyOf(`incoming/${randomUUID()}`);
      const { stream: measuring, result } = measure();
      await new Upload({ client, params: { Bucket, Key: incoming, Body: joined(stream, measuring) } }).done();
      try {
        const stored = result();
        const place = keyOf(stored.sha256);
        if (!(await exists(place)))
          await client.send(
            new CopyObjectCommand({ Bucket, Key: place, CopySource: encodeURI(`${Bucket}/${incoming}`) }),
          );
        return stored;
      } finally {
        await client.send(new DeleteObjectCommand({ Bucket, Key: incoming }));
      }
    },
    // The bucket's own lifecycle rule does it, which also ends uploads that were left half done.
    sweep: () => Promise.resolve(0),
    async open(sha256) {
      const found = await client.send(new GetObjectCommand({ Bucket, Key: keyOf(sha256) }));
      if (!(found.Body instanceof Readable)) throw new Error(`Stored file ${sha256} has no body.`);
      return verified(sha256, found.Body);
    },
    async openPart(sha256, { from, to }) {
      const Range = `bytes=${String(from)}-${String(to)}`;
      const found = await client.send(new GetObjectCommand({ Bucket, Key: keyOf(sha256), Range }));
      if (!(found.Body instanceof Readable)) throw new Error(`Stored file ${sha256} has no body.`);
      return found.Body;
    },
  };
}
