# A report with all parts that a policy requires, to which other parts are
# added.

package ValidReport;

use strict;
use warnings;

use Exporter qw(import);

our @EXPORT = qw(valid_report);

my $report = <<'MD';
---
title: Queue stuck
date: 2025-03-23
severity: P2
status: resolved
services: [queue]
duration_minutes: 45
---

## Summary

The queue was stuck for 45 minutes.

## Root Cause

- A lock was held

## Impact

- 12 orders were late

## Resolution

1. The worker was restarted

## Lessons Learned

- Locks need a timeout

## Timeline

| Time (UTC) | Event |
|---|---|
| 2025-03-23 10:00 | Alert fired |
| 2025-03-23 10:15 | Detected: lock held |
| 2025-03-23 10:45 | Resolved: worker restarted |

## Action Items

| Action | Owner | Due Date | Priority |
|---|---|---|---|
| Add a timeout | kim | 2025-04-01 | P1 |

MD

sub valid_report { return $report; }

1;
