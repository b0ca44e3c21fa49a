import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import {
  Amount,
  DataList,
  DataTable,
  LoadMore,
  Page,
  Pagination,
  SidePanel,
  StatusDot,
  Timeline,
  type Sort,
  type Tone,
} from '../../src';

interface Order {
  number: string;
  student: string;
  date: string;
  state: string;
  tone: Tone;
  total: string;
}

const orders: Order[] = Array.from({ length: 9 }, (_, index) => ({
  number: `2026-${1042 - index}`,
  student: ['Léa Tremblay', 'Karim Benali', 'Zoé Côté-Desrosiers'][index % 3] ?? '',
  date: `${24 - index} nov. 2026`,
  state: ['Payée', 'En attente', 'Remboursée'][index % 3] ?? '',
  tone: (['success', 'warning', 'neutral'] as const)[index % 3] ?? 'neutral',
  total: ['116,41 $', '45,00 $', '1 267,50 $'][index % 3] ?? '',
}));

/** The console's tables and the panel beside them. */
export function Tables() {
  const [sort, setSort] = useState<Sort>({ column: 'date', descending: true });
  const { order } = useParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const list = pathname.replace(/\/2026-\d+$/u, '');
  const shown = orders.find((candidate) => candidate.number === order);
  return (
    <Page
      title="Commandes"
      width="full"
      crumbs={[
        { label: 'Console', to: '..' },
        { label: 'Ventes', to: '..' },
      ]}
      crumbsLabel="Fil d’Ariane"
      actions={<Button size="sm">Exporter</Button>}
    >
      <DataTable
        caption="Commandes"
        items={orders}
        rowKey={(item) => item.number}
        rowTo={(item) => `${list}/${item.number}`}
        currentKey={order}
        sort={sort}
        onSort={setSort}
        columns={[
          { key: 'number', header: 'Numéro', names: true, sortable: true, cell: (item) => item.number },
          { key: 'student', header: 'Élève', cell: (item) => item.student },
          { key: 'date', header: 'Date', sortable: true, cell: (item) => item.date },
          { key: 'state', header: 'État', cell: (item) => <StatusDot tone={item.tone}>{item.state}</StatusDot> },
          {
            key: 'total',
            header: 'Total',
            align: 'end',
            sortable: true,
            cell: (item) => <Amount>{item.total}</Amount>,
          },
        ]}
      />
      <Pagination
        label="Pages"
        previousLabel="Précédent"
        nextLabel="Suivant"
        previousTo={null}
        nextTo="?page=2"
        summary="1 à 9 sur 128"
      />
      <LoadMore hasMore loading={false} onMore={() => undefined} label="En voir plus" />
      {shown && (
        <SidePanel
          title={`Commande ${shown.number}`}
          closeLabel="Fermer"
          onClose={() => void navigate(list)}
          actions={
            <Button size="sm" variant="default">
              Rembourser…
            </Button>
          }
        >
          <DataList
            items={[
              { term: 'Élève', description: shown.student },
              { term: 'État', description: <StatusDot tone={shown.tone}>{shown.state}</StatusDot> },
              { term: 'Total', description: <Amount weight="strong">{shown.total}</Amount> },
            ]}
          />
          <Timeline
            label="Histoire"
            entries={[
              { key: '1', when: '24 nov.', what: 'Payée', detail: 'Visa 4242', tone: 'success' },
              { key: '2', when: '24 nov.', what: 'Créée', detail: 'par l’élève' },
            ]}
          />
        </SidePanel>
      )}
    </Page>
  );
}
