import { useCommand, type Problem } from '@4as/graphql-client';
import { useRef } from 'react';
import { graphql } from '../../gql';
import type { BookSeriesInput, SeriesPayment } from '../../gql/graphql';

const BookSeriesDocument = graphql(`
  mutation BookSeries($input: BookSeriesInput!) {
    bookSeries(input: $input) {
      ... on SeriesBooked {
        series {
          id
          payment
        }
      }
      ... on Failure {
        code
        message
      }
    }
  }
`);

export interface BookSeriesOptions {
  onBooked: (booked: { id: string; payment: SeriesPayment }) => void;
  /** Some dates went, or the total changed: what is shown should be asked for again. */
  onRefused: () => void;
  onProblem: (problem: Problem) => void;
}

/** Books a series whole or not at all. A double click, or a retry of the same plan after no answer, is the same series. */
export function useBookSeries({ onBooked, onRefused, onProblem }: BookSeriesOptions) {
  const request = useRef({ plan: '', id: '' });
  const book = useCommand(BookSeriesDocument, {
    onDone: ({ series }) => onBooked(series),
    onFailure: onRefused,
    onProblem,
  });
  return {
    ...book,
    run: (input: Omit<BookSeriesInput, 'requestId'>) => {
      const plan = JSON.stringify(input);
      if (request.current.plan !== plan) request.current = { plan, id: crypto.randomUUID() };
      return book.run({ input: { ...input, requestId: request.current.id } });
    },
  };
}
