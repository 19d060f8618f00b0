"""Reads "job side rate p50 p99 errors µs µs" a line and prints the medians of both sides and of the ratios of each round."""

import statistics
import sys

rounds = {}
for line in sys.stdin:
    job, side, *values = line.split()
    rounds.setdefault(job, {}).setdefault(side, []).append([float(v) for v in values])

print(f"{'job':<10}{'side':<8}{'req/s':>8}{'p50_ms':>8}{'p99_ms':>8}{'errors':>8}{'java_us':>9}{'sql_us':>9}")
for job, sides in rounds.items():
    for side, rows in sides.items():
        columns = list(zip(*rows))
        rate, p50, p99, _, java, sql = (statistics.median(c) for c in columns)
        print(f"{job:<10}{side:<8}{rate:>8.0f}{p50:>8.2f}{p99:>8.2f}{sum(columns[3]):>8.0f}{java:>9.1f}{sql:>9.1f}")
    pairs = list(zip(sides["this"], sides["other"]))
    print(
        f"{job:<10}this / other, median of {len(pairs)} rounds: "
        + ", ".join(
            f"{name} {statistics.median(a[i] / b[i] for a, b in pairs):.3f}"
            for name, i in (("req/s", 0), ("p50", 1), ("p99", 2), ("java", 4), ("sql", 5))
        )
    )
