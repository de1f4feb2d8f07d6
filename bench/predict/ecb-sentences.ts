import { join } from 'node:path';
import type { Article, SentenceRef } from '../../engine/article.ts';
import { type Comparable, comparableSets } from '../../engine/claims/comparable.ts';
import { type AnalysedArticle, analyseSentences } from '../../engine/language/analysis.ts';
import { jsonLines } from './related-data.ts';

/** A judged sentence of ECB+. */
export interface EcbSentence {
  readonly sid: string;
  readonly doc: string;
  readonly topic: string;
  readonly story: string;
  readonly pos: number;
  readonly prev: string | null;
  readonly text: string;
}

/** A document's judged sentences, each after the one that stands before it, analysed. */
export interface EcbDocument {
  readonly id: string;
  readonly topic: string;
  readonly story: string;
  readonly sentences: readonly EcbSentence[];
  readonly analysed: AnalysedArticle;
  /** Index in `analysed.sentences` of each of `sentences`. */
  readonly places: readonly number[];
}

export function ecbSentences(data: string, split: string): EcbSentence[] {
  return jsonLines(join(data, 'claims', `ecb-sentences-${split}.jsonl`)).map((row) => ({
    sid: String(row.sid),
    doc: String(row.doc),
    topic: String(row.topic),
    story: String(row.story),
    pos: Number(row.pos),
    prev: typeof row.prev === 'string' ? row.prev : null,
    text: String(row.text),
  }));
}

/** The documents of given sentences, in the data's order. */
export function ecbDocuments(sentences: readonly EcbSentence[]): EcbDocument[] {
  const byDocument = Map.groupBy(sentences, (sentence) => sentence.doc);
  return [...byDocument.values()].map(documentOf);
}

function documentOf(sentences: readonly EcbSentence[]): EcbDocument {
  const texts: string[] = [];
  const places: number[] = [];
  for (const { text, prev } of sentences) {
    if (prev !== null && texts.at(-1) !== prev) texts.push(prev);
    places.push(texts.push(text) - 1);
  }
  const [{ doc: id, topic, story } = { doc: '', topic: '', story: '' }] = sentences;
  return { id, topic, story, sentences, places, analysed: analysedTexts(id, texts) };
}

/** Texts as the sentences of one undated article, one paragraph each. */
export function analysedTexts(id: string, texts: readonly string[]): AnalysedArticle {
  const article: Article = {
    id,
    title: null,
    paragraphs: texts,
    published: null,
    url: null,
    source: null,
    language: 'en',
  };
  const refs = texts.map((text, paragraph): SentenceRef => ({ paragraph, start: 0, end: text.length, text }));
  return analyseSentences(article, refs);
}

/** The judged sentences of documents that are compared with one another, by sid. */
export function comparableSentences(documents: readonly EcbDocument[]): Map<string, Comparable> {
  const sets = comparableSets(documents.map(({ analysed }) => analysed));
  const found = new Map<string, Comparable>();
  for (const [at, { sentences, places }] of documents.entries()) {
    for (const [index, { sid, pos }] of sentences.entries()) {
      const comparable = sets[at]?.[places[index] ?? -1];
      if (comparable !== undefined) found.set(sid, { ...comparable, index: pos });
    }
  }
  return found;
}
