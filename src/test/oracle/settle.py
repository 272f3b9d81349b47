#!/usr/bin/env python3
"""An independent second opinion on the labour fees (clauses G04-G10), written from the policy alone.

It shares nothing with the Java: it reads the same orders file and masters, decides each order on its own, and prints what
should be on the statements. Python 3.11, standard library, everything in memory, no cleverness.

  settle.py --orders orders.csv --masters masters/ --business-date 2026-10-31            totals per month, centre and outlet
  settle.py ... --out expected/                                                          one <yyyy-MM>.csv per month
  settle.py ... --compare lines/                                                         lines/<yyyy-MM>.csv against ours
  settle.py ... --same-fault-group-from 2025-07-01      windows opened from that day on are for faults of the same group only
  settle.py ... --parts-loop-from 2024-01-01             who used a part whose old piece goes back waits for it (G09)
  settle.py ... --shipped shipped.csv                    orders whose old pieces have all left: orderNo,shippedOn

Exit code 1 when a comparison finds a disagreement in any order's kind, place or amount.
"""
import argparse
import calendar
import csv
import datetime as dt
import pathlib
import re
import sys
import unicodedata

# Rate card version 1, in fen; valid from 2000-01-01. 0 stands for detection or upgrade.
FEE = {1: 1000, 2: 2000, 3: 3500, 0: 500}
LEVELS = {'1': 1, '2': 2, '3': 3, 'L1': 1, 'L2': 2, 'L3': 3, '一级': 1, '二级': 2, '三级': 3, '一级维修': 1, '二级维修': 2,
          '三级维修': 3, '检测': 0, '升级': 0, '检测或升级': 0}
REPEAT_MONTHS = 3
LAST_DAY_OF_WINDOW = 25
CHECK_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'
CHINESE = dict(zip('工单号 服务中心编码 网点编码 联系电话 产品类别 产品型号 序列号 购买日期 受理日期 完成日期 保修类型 故障代码 维修级别 状态'.split(),
                   'order_no centre_code outlet_code customer_phone product_category product_model serial_no purchase_date '
                   'received_date completed_date warranty_type fault_code repair_level status'.split()))
REQUIRED = ('order_no', 'outlet_code', 'product_category', 'product_model', 'serial_no', 'received_date', 'fault_code',
            'repair_level')
PHONE = re.compile(r'1[3-9]\d(\d{4}|\*{4})\d{4}|0\d{2,3}-?\d{7,8}')


def read(path):
    data = pathlib.Path(path).read_bytes()
    try:
        text = data.decode('utf-8-sig')
    except UnicodeDecodeError:
        text = data.decode('gb18030')
    return [{CHINESE.get(name, name): value for name, value in row.items()} for row in csv.DictReader(text.splitlines(keepends=True))]


def tidy(text):
    """Full width becomes half width, outer spaces go; the checks come afterwards."""
    return unicodedata.normalize('NFKC', text or '').strip()


def date(text):
    return dt.date.fromisoformat(text) if text else None


def plus_months(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def serial_is_sound(serial, category):
    if not re.fullmatch(re.escape(category) + r'\d{4}[A-Z]\d{7}[0-9A-Z]', serial):
        return False
    digits = [CHECK_CHARACTERS.index(c) for c in serial[:-1].replace('I', '1').replace('O', '0')]
    return CHECK_CHARACTERS[sum(i * d for i, d in enumerate(digits, 1)) % 34] == serial[-1]


class Masters:
    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.centre_of = {r['outlet_code']: r['centre_code'] for r in read(folder / 'outlets.csv')}
        categories = read(folder / 'categories.csv')
        self.category = {key: r['code'] for r in categories for key in (r['code'], r['name'])}
        self.warranty = {r['code']: int(r['warranty_months']) for r in categories}
        self.goes_back = {r['part_code'] for r in read(folder / 'parts.csv') if r['must_return_old'] == '1'}
        faults = read(folder / 'fault_codes.csv')
        self.fault_level = {r['fault_code']: int(r['repair_level']) for r in faults}
        # The first part named is the one at fault; a fault without a part is a group of its own.
        self.fault_group = {r['fault_code']: ((r.get('part_groups') or '').split() or [r['fault_code']])[0] for r in faults}


class Order:
    """One record that was not rejected."""

    def __init__(self, row, masters, today):
        row = {name: tidy(value) for name, value in row.items() if name}
        self.number, self.outlet = row['order_no'], row['outlet_code']
        self.problem = self._reject(row, masters, today)
        if self.problem:
            return
        category = masters.category[row['product_category']]
        self.centre = masters.centre_of[self.outlet]
        self.serial = re.sub(r'\s', '', row['serial_no']).upper()
        self.accepted, self.completed = date(row['received_date']), date(row['completed_date'])
        self.level = LEVELS[row['repair_level'].upper()]
        self.repaired = row['status'] != '无法维修'
        bought = date(row['purchase_date'])
        self.in_warranty = bool(bought) and self.accepted <= plus_months(bought, masters.warranty[category])
        self.claims_out = row['warranty_type'] == '保外'
        self.fault_group = masters.fault_group[row['fault_code']]
        used = {part.split('*')[0].strip() for part in re.split('[;；]', row.get('parts_used') or '')}
        self.old_parts = bool(used & masters.goes_back)
        self.above_fault = self.level > masters.fault_level[row['fault_code']]

    def _reject(self, row, masters, today):
        if any(not row.get(name) for name in REQUIRED):
            return 'a required field is missing'
        if not PHONE.fullmatch(row['customer_phone'].replace('＊', '*')):
            return 'telephone'
        try:
            accepted, completed, bought = (date(row.get(name)) for name in ('received_date', 'completed_date', 'purchase_date'))
        except ValueError:
            return 'not a date'
        if any(day and day > today for day in (accepted, completed, bought)):
            return 'a date in the future'
        if completed and completed < accepted:
            return 'completed before accepted'
        if row['product_category'] not in masters.category or row['fault_code'] not in masters.fault_level:
            return 'unknown category or fault'
        serial = re.sub(r'\s', '', row['serial_no']).upper()
        if not serial_is_sound(serial, masters.category[row['product_category']]):
            return 'serial'
        if row['outlet_code'] not in masters.centre_of:
            return 'unknown outlet'
        if row.get('centre_code') and row['centre_code'] != masters.centre_of[row['outlet_code']]:
            return 'outlet of another centre'
        if row['repair_level'].upper() not in LEVELS:
            return 'level not in the standard'
        return None

    @property
    def detection(self):
        """Detection and upgrades, and what was handed over unrepaired, are paid per unit and take no part in repeats."""
        return self.level == 0 or not self.repaired


def repeats(order, paid, same_group_from):
    """Whether an order comes back within the window of the last paid repair of its serial that its fault matters to."""
    for earlier in reversed(paid):
        if not (same_group_from and earlier.completed >= same_group_from) or earlier.fault_group == order.fault_group:
            return order.accepted <= plus_months(earlier.completed, REPEAT_MONTHS)
    return False


class PartsLoop:
    """G09: the bad part is in a parcel shipped by the cut-off, else the order is held. It applies to what was completed from a day on."""

    def __init__(self, begins=None, shipped=None):
        self.begins, self.shipped = begins, shipped or {}

    def holds(self, order):
        if not self.begins or order.completed < self.begins or not order.old_parts:
            return False
        cut_off = plus_months(order.completed.replace(day=LAST_DAY_OF_WINDOW), 1)
        return order.number not in self.shipped or self.shipped[order.number] > cut_off


def decide(orders, same_group_from=None, loop=PartsLoop()):
    """Order number -> (kind, clause, fen) for every completed order, in the order of (completed, number) per serial."""
    verdicts, paid, same_day = {}, {}, {}
    for order in orders:
        same_day.setdefault((order.serial, order.accepted), []).append(order)
    for order in sorted((o for o in orders if o.completed), key=lambda o: (o.completed, o.number)):
        if order.claims_out:
            verdict = 'EXCLUDED', 'G06', 0
        elif not order.in_warranty or order.above_fault or len(same_day[order.serial, order.accepted]) > 1:
            verdict = 'EXCLUDED', 'G10', 0
        elif order.detection:
            verdict = 'PAYABLE', 'G06', FEE[0]
        elif repeats(order, paid.get(order.serial, []), same_group_from):
            verdict = 'NON_PAYABLE', 'G05', 0
        else:
            verdict = 'PAYABLE', 'G06', FEE[order.level]
            # A held order opens the window too, since it will be paid.
            paid.setdefault(order.serial, []).append(order)
        if verdict[0] == 'PAYABLE' and loop.holds(order):
            verdict = 'HELD', 'G09', 0
        verdicts[order.number] = verdict
    return verdicts


def accept(rows, masters, today):
    """The rows that are stored: of equal numbers the first that is not rejected for another reason."""
    kept, rejected = {}, 0
    for row in rows:
        order = Order(row, masters, today)
        if order.problem or order.number in kept:
            rejected += 1
        else:
            kept[order.number] = order
    return list(kept.values()), rejected


def yuan(fen):
    return f'{"-" if fen < 0 else ""}{abs(fen) // 100}.{abs(fen) % 100:02d}'


def compare(expected, folder, numbers):
    """Every month's lines beside ours. Penalties, carries and orders that are not in the file are not this script's business."""
    wrong = 0
    for month in sorted(expected):
        path = pathlib.Path(folder) / f'{month}.csv'
        theirs = {r['orderNo']: (r['centreCode'], r['outletCode'], r['kind'], r['amount']) for r in read(path)
                  if r['kind'] in ('PAYABLE', 'NON_PAYABLE', 'HELD', 'EXCLUDED') and r['orderNo'] in numbers} if path.exists() else {}
        ours = {number: (centre, outlet, kind, amount) for number, centre, outlet, kind, _, amount in expected[month]}
        for number in sorted(ours.keys() | theirs.keys()):
            if ours.get(number) != theirs.get(number):
                wrong += 1
                print(f'{month} {number} oracle {ours.get(number)} product {theirs.get(number)}')
    strange = [p.name for p in sorted(pathlib.Path(folder).glob('????-??.csv'))
               if p.stem not in expected and any(r['orderNo'] in numbers for r in read(p))]
    for name in strange:
        wrong += 1
        print(f'{name} has lines, but nothing was completed in that month')
    lines = sum(len(rows) for rows in expected.values())
    held = sum(r[3] == 'HELD' for rows in expected.values() for r in rows)
    total = sum(round(float(r[5]) * 100) for rows in expected.values() for r in rows)
    print(f'{len(expected)} months, {lines} orders, {held} held, {yuan(total)} yuan, {wrong} disagreements')
    return wrong


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument('--orders', required=True)
    arguments.add_argument('--masters', required=True)
    arguments.add_argument('--business-date', required=True, type=dt.date.fromisoformat)
    arguments.add_argument('--same-fault-group-from', type=dt.date.fromisoformat)
    arguments.add_argument('--parts-loop-from', type=dt.date.fromisoformat)
    arguments.add_argument('--shipped')
    arguments.add_argument('--out')
    arguments.add_argument('--compare')
    options = arguments.parse_args()

    rows = read(options.orders)
    orders, rejected = accept(rows, Masters(options.masters), options.business_date)
    by_number = {o.number: o for o in orders}
    shipped = {r['orderNo']: date(r['shippedOn']) for r in read(options.shipped)} if options.shipped else {}
    loop = PartsLoop(options.parts_loop_from, shipped)
    expected = {}
    for number, (kind, clause, fen) in decide(orders, options.same_fault_group_from, loop).items():
        order = by_number[number]
        expected.setdefault(f'{order.completed:%Y-%m}', []).append((number, order.centre, order.outlet, kind, clause, yuan(fen)))
    for lines in expected.values():
        lines.sort(key=lambda r: (r[1], r[2], r[0]))
    print(f'{len(orders)} records kept, {rejected} rejected', file=sys.stderr)

    if options.compare:
        sys.exit(1 if compare(expected, options.compare, {tidy(row['order_no']) for row in rows}) else 0)
    if options.out:
        folder = pathlib.Path(options.out)
        folder.mkdir(parents=True, exist_ok=True)
        for month, lines in expected.items():
            with open(folder / f'{month}.csv', 'w', encoding='utf-8', newline='') as file:
                csv.writer(file, lineterminator='\n').writerows([('orderNo', 'centreCode', 'outletCode', 'kind', 'clause', 'amount'), *lines])
        return
    sums = {}
    for month, lines in expected.items():
        for _, centre, outlet, kind, _, amount in lines:
            entry = sums.setdefault((month, centre, outlet), {'fen': 0})
            entry['fen'] += round(float(amount) * 100)
            entry[kind] = entry.get(kind, 0) + 1
    writer = csv.writer(sys.stdout, lineterminator='\n')
    writer.writerow(('month', 'centreCode', 'outletCode', 'payable', 'nonPayable', 'excluded', 'amount'))
    for key in sorted(sums):
        entry = sums[key]
        writer.writerow((*key, entry.get('PAYABLE', 0), entry.get('NON_PAYABLE', 0), entry.get('EXCLUDED', 0), yuan(entry['fen'])))


if __name__ == '__main__':
    main()
