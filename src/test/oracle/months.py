#!/usr/bin/env python3
"""An independent second opinion on whole months (clauses G04-G12 and the ledger), written from the policy alone.

It reads the story of some months as facts and events, settles one month after the other on its own, and compares every line, every
statement's amounts and the ledger's balances with what the product made of the same story. Python 3.11, standard library, no cleverness.

  months.py story/      story/{centres,cards,orders,events}.csv, and the product's <yyyy-MM>.csv, statements.csv and ledger.csv beside them

Exit code 1 when anything disagrees.
"""
import calendar
import collections
import csv
import datetime as dt
import pathlib
import sys

WINDOW_LAST_DAY = 25
REPEAT_MONTHS = 3
WARRANTY_MONTHS = 12
LATE_NEEDS_APPROVAL, LATE_EXPIRES = 2, 6
FAKE_TIMES = 10


def read(path):
    with open(path, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


def fen(text):
    sign, text = (-1, text[1:]) if text.startswith('-') else (1, text)
    yuan, _, rest = text.partition('.')
    return sign * (int(yuan) * 100 + int((rest + '00')[:2]))


def date(text):
    return dt.date.fromisoformat(text) if text else None


def plus_months(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def month_of(day):
    return f'{day:%Y-%m}'


def later(month, by):
    return month_of(plus_months(date(month + '-01'), by))


def cut_off(month):
    """The last day of a month's window."""
    return date(later(month, 1) + f'-{WINDOW_LAST_DAY}')


def months_between(earlier, late):
    return int(late[:4]) * 12 + int(late[5:]) - int(earlier[:4]) * 12 - int(earlier[5:])


class Order:
    def __init__(self, row):
        self.no, self.outlet, self.serial = row['no'], row['outlet'], row['serial']
        self.bought, self.accepted, self.completed = date(row['bought']), date(row['accepted']), date(row['completed'])
        self.submitted, self.sheet = date(row['submitted']), row['sheet'] == '1'
        self.level, self.units = int(row['level']), int(row['units'])
        self.unrepaired, self.claims_out = row['unrepaired'] == '1', row['claimsOut'] == '1'
        self.appears, self.abnormal = row['appears'], row['abnormal'] == '1'
        self.month = month_of(self.completed)
        self.waived = self.approved = self.fake = False
        self.decision = None
        self.settled = None         # the month whose published statement has decided it
        self.paid = 0               # what published statements paid for it
        self.stands_paid = False    # published as payable: nothing reopens that line
        self.listed = False

    @property
    def detection(self):
        return self.level == 0 or self.unrepaired

    def in_warranty(self):
        return not self.claims_out and self.accepted <= plus_months(self.bought, WARRANTY_MONTHS)

    def periods_late(self):
        """How many windows had passed when it was handed in; it is late once the one of its own month has."""
        late = 0
        while self.submitted > cut_off(later(self.month, late)):
            late += 1
        return late

    def waits_for_approval(self):
        return self.periods_late() > LATE_NEEDS_APPROVAL and not self.approved

    def expired(self):
        return self.periods_late() > LATE_EXPIRES

    def outside(self):
        """Not in the base, now or ever, whatever its serial did before."""
        return self.fake or self.abnormal or not self.in_warranty() or self.waits_for_approval() or self.expired()


class Story:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.months = sorted(p.stem for p in self.folder.glob('????-??.csv'))
        self.moves = collections.defaultdict(list)
        for row in read(self.folder / 'centres.csv'):
            self.moves[row['outlet']].append((date(row['from']), row['centre']))
        self.cards = sorted((date(row['from']), [fen(row[k]) for k in ('detection', 'l1', 'l2', 'l3')])
                            for row in read(self.folder / 'cards.csv'))
        self.orders = {row['no']: Order(row) for row in read(self.folder / 'orders.csv')}
        self.events = collections.defaultdict(list)
        for row in read(self.folder / 'events.csv'):
            self.events[row['month']].append(row)
        self.by_serial = collections.defaultdict(list)
        for order in self.orders.values():
            self.by_serial[order.serial].append(order)
        for chain in self.by_serial.values():
            chain.sort(key=lambda o: (o.completed, o.no))

    def centre(self, order):
        """The centre its outlet belonged to on the day of completion."""
        return max((since, centre) for since, centre in self.moves[order.outlet] if since <= order.completed)[1]

    def fee(self, order):
        prices = max((since, prices) for since, prices in self.cards if since <= order.completed)[1]
        if order.unrepaired:
            return prices[0]
        return prices[0] * order.units if order.level == 0 else prices[order.level]


class Books:
    """What is settled month after month."""

    def __init__(self, story):
        self.story = story
        self.deductions = []                            # of penalties: [first month, order, amount, whether its fee goes back]
        self.adjustments = collections.defaultdict(list)
        self.debts = collections.defaultdict(list)      # centre -> [[month, still open]], the oldest first
        self.owed_to_centre = collections.Counter()     # headquarters' book: all that was earned less all that was deducted
        self.owed_to_outlet = collections.Counter()     # the centre's book

    def happen(self, event):
        order = self.story.orders[event['order']]
        kind, value = event['kind'], event['value']
        if kind == 'CORRECTED':
            order.abnormal = False
        elif kind == 'WAIVED':
            order.waived = True
        elif kind == 'SHEET':
            order.sheet = True
        elif kind == 'APPROVED':
            order.approved = True
        elif kind == 'RELEASED' or kind == 'REFUSED':
            order.decision = kind
        elif kind == 'ADJUSTED':
            self.adjustments[event['month']].append((order, fen(value), event['origin']))
            order.adjusted = getattr(order, 'adjusted', 0) + fen(value)
        elif kind == 'FAKE':
            order.fake = True
            cap, parts = (int(v) for v in value.split('/'))
            self.charge(event['month'], order, self.capped(FAKE_TIMES * self.story.fee(order), cap), parts, True)
        elif kind == 'FINE':
            amount, cap = value.split('/')
            self.charge(event['month'], order, self.capped(fen(amount), int(cap)), 1, False)
        else:
            raise ValueError(kind)

    @staticmethod
    def capped(amount, yuan):
        return min(amount, yuan * 100) if yuan else amount

    def charge(self, month, order, amount, parts, fake):
        """In equal parts of whole fen, month after month; what does not divide stands in the first."""
        for part in range(parts):
            share = amount // parts + (amount % parts if part == 0 else 0)
            self.deductions.append((later(month, part), order, share, fake and part == 0))

    def repeats(self, order, month, chain, verdicts):
        """Whether it came back within the window of a paid repair, or a paid one came back within its own."""
        if order.waived:
            return False
        for other in chain:
            if other is order or other.detection or other.fake:
                continue
            before = (other.completed, other.no) < (order.completed, order.no)
            if before and (other.stands_paid or verdicts.get(other.no)) and order.accepted <= plus_months(other.completed, REPEAT_MONTHS):
                return True
            if not before and other.stands_paid and other.accepted <= plus_months(order.completed, REPEAT_MONTHS):
                return True
        return False

    def open_in(self, order, month):
        return order.appears <= month and order.settled is None

    def decide_chain(self, chain, month):
        """Of the unsettled orders of a serial, in order of completion, which open a window because they are or will be paid."""
        verdicts = {}
        for order in chain:
            if not self.open_in(order, month) or order.outside() or order.detection or order.decision == 'REFUSED':
                continue
            verdicts[order.no] = not self.repeats(order, month, chain, verdicts)
        return verdicts

    def lines(self, month):
        """order -> (kind, amount) of a month; kinds in small letters need not be there."""
        lines, chains = {}, {}
        for order in self.story.orders.values():
            if not self.open_in(order, month):
                continue
            if order.serial not in chains:
                chains[order.serial] = self.decide_chain(self.story.by_serial[order.serial], month)
            verdict = self.line(order, month, chains[order.serial])
            if verdict:
                lines[order.no] = verdict
        return lines

    def line(self, order, month, chain):
        own = order.month == month
        if order.outside():
            return ('EXCLUDED', 0) if own else ('waits', 0)
        if order.decision == 'REFUSED':
            return 'NON_PAYABLE', 0
        if not order.detection and not chain[order.no]:
            return 'NON_PAYABLE', 0
        if order.decision != 'RELEASED' and not order.sheet:
            return 'HELD', 0
        return 'PAYABLE', self.story.fee(order)

    def beside(self, month):
        """The other lines: (kind, order, amount, origin month)."""
        lines = []
        for first, order, amount, takes_fee_back in self.deductions:
            if first == month:
                lines.append(('PENALTY', order, -amount))
                if takes_fee_back and order.paid + getattr(order, 'adjusted', 0) > 0:
                    lines.append(('REVERSAL', order, -(order.paid + getattr(order, 'adjusted', 0))))
        for order, amount, _ in self.adjustments[month]:
            lines.append(('ADJUSTMENT', order, amount))
        return lines

    def publish(self, month, lines, beside):
        """Returns the amounts of each centre's statement."""
        centres = collections.defaultdict(collections.Counter)
        for no, (kind, amount) in lines.items():
            order = self.story.orders[no]
            if kind == 'waits':
                continue
            centre = self.story.centre(order)
            centres[centre]['base'] += amount
            self.owed_to_outlet[centre, order.outlet] += amount
            if kind in ('PAYABLE', 'NON_PAYABLE'):
                order.settled, order.paid, order.stands_paid = month, amount, kind == 'PAYABLE'
        for kind, order, amount in beside:
            centre = self.story.centre(order)
            centres[centre]['penalties' if kind == 'PENALTY' else 'adjustments'] += -amount if kind == 'PENALTY' else amount
            self.owed_to_outlet[centre, order.outlet] += amount
            if kind == 'REVERSAL':
                order.paid, order.adjusted = 0, 0
        for centre, sums in centres.items():
            self.set_off(month, centre, sums)
        return centres

    def set_off(self, month, centre, sums):
        """The oldest debt first, never below a payment of nothing; what a month lacks is a new debt."""
        total = sums['base'] + sums['adjustments'] - sums['penalties']
        sums['total'] = total
        sums['previousDebt'] = sum(rest for _, rest in self.debts[centre])
        sums['carries'] = tuple(-rest for _, rest in self.debts[centre])
        left, offs = max(total, 0), []
        for debt in self.debts[centre]:
            part = min(left, debt[1])
            if part:
                offs.append(part)
            debt[1] -= part
            left -= part
        self.debts[centre] = [debt for debt in self.debts[centre] if debt[1]]
        if total < 0:
            self.debts[centre].append([month, -total])
        sums['offs'] = tuple(offs)
        sums['net'] = total - sums['previousDebt']
        sums['carriedForward'] = max(0, -sums['net'])
        self.owed_to_centre[centre] += total


class Comparison:
    def __init__(self, story):
        self.story, self.wrong, self.lines = story, 0, collections.Counter()

    def complain(self, *words):
        self.wrong += 1
        if self.wrong <= 60:
            print(*words)

    def month(self, month, ours, beside, statements):
        theirs, others, debts = {}, collections.Counter(), collections.defaultdict(list)
        for row in read(self.story.folder / f'{month}.csv'):
            if row['kind'] in ('PAYABLE', 'NON_PAYABLE', 'HELD', 'EXCLUDED'):
                if row['orderNo'] in theirs:
                    self.complain(month, row['orderNo'], 'stands twice')
                theirs[row['orderNo']] = (row['kind'], fen(row['amount']), row['centreCode'], row['outletCode'])
                if row['kind'] == 'PAYABLE' and row['orderNo'] in self.story.orders and row['originMonth'] != self.story.orders[row['orderNo']].month:
                    self.complain(month, row['orderNo'], 'is said to come from', row['originMonth'])
            elif row['kind'] in ('CARRY', 'SET_OFF'):
                debts[row['centreCode'], row['kind']].append(fen(row['amount']))
            else:
                others[row['kind'], row['orderNo'], row['centreCode'], row['outletCode'], fen(row['amount'])] += 1
        for no in sorted(ours.keys() | theirs.keys()):
            order = self.story.orders[no]
            kind, amount = ours.get(no, (None, 0))
            expected = kind and (kind, amount, self.story.centre(order), order.outlet)
            found = theirs.get(no)
            self.lines[kind] += 1
            if kind == 'waits' and (found is None or found[0] in ('EXCLUDED', 'HELD') and found[1] == 0):
                continue
            if expected != found:
                self.complain(month, no, 'oracle', expected, 'product', found, vars(order))
        mine = collections.Counter((kind, o.no, self.story.centre(o), o.outlet, amount) for kind, o, amount in beside)
        for kind, *_ in mine.elements():
            self.lines[kind] += 1
        for one in (mine - others).elements():
            self.complain(month, 'only the oracle has', one)
        for one in (others - mine).elements():
            self.complain(month, 'only the product has', one)
        for centre, sums in statements.items():
            for kind, mine in (('CARRY', sums['carries']), ('SET_OFF', sums['offs'])):
                self.lines[kind] += len(mine)
                if sorted(mine) != sorted(debts.pop((centre, kind), [])):
                    self.complain(month, centre, kind, 'oracle', mine, 'product differs')
        for rest in debts.items():
            self.complain(month, 'only the product has', rest)

    def statements(self, month, ours):
        theirs = {row['centre']: row for row in read(self.story.folder / 'statements.csv') if row['month'] == month}
        for centre in sorted(ours.keys() | theirs.keys()):
            for amount in ('base', 'adjustments', 'penalties', 'previousDebt', 'net', 'carriedForward'):
                mine = ours.get(centre, {}).get(amount, 0)
                their = fen(theirs[centre][amount]) if centre in theirs else 0
                if mine != their:
                    self.complain(month, centre, amount, 'oracle', mine, 'product', their)

    def ledger(self, books):
        hq, outlets = collections.Counter(), collections.Counter()
        for row in read(self.story.folder / 'ledger.csv'):
            if row['account'] in ('1101', '2101'):
                hq[row['centre']] -= int(row['fen'])
            elif row['account'] in ('1901', '2901'):
                outlets[row['centre'], row['outlet']] -= int(row['fen'])
        for name, mine, theirs in (('owed to centre', books.owed_to_centre, hq), ('owed to outlet', books.owed_to_outlet, outlets)):
            for key in mine.keys() | theirs.keys():
                if mine[key] != theirs[key]:
                    self.complain(name, key, 'oracle', mine[key], 'ledger', theirs[key])


def main():
    story = Story(sys.argv[1])
    books, comparison = Books(story), Comparison(story)
    for month in story.months:
        for event in story.events[month]:
            books.happen(event)
        lines, beside = books.lines(month), books.beside(month)
        statements = books.publish(month, lines, beside)
        comparison.month(month, lines, beside, statements)
        comparison.statements(month, statements)
    comparison.ledger(books)
    kinds = ', '.join(f'{count} {kind}' for kind, count in sorted(comparison.lines.items(), key=str))
    print(f'{len(story.months)} months, {len(story.orders)} orders: {kinds}; {comparison.wrong} disagreements')
    sys.exit(1 if comparison.wrong else 0)


if __name__ == '__main__':
    main()
