/*
 * test/fuzz/same.h
 *
 * Checks of a report.  If one fails, the program prints what is wrong and
 * aborts.
 */
#ifndef FUZZ_SAME_H
#define FUZZ_SAME_H

#include "base/base.h"
#include "front_matter/node.h"
#include "markdown/blocks.h"
#include "report/report.h"
#include "store/form.h"

extern void require(bool condition, const char *what);

/* Is a text valid input: UTF-8, without a zero byte? */
extern bool is_utf8(RcaStr s);

/* Both must be null, or have the same text. */
extern void require_same(RcaStr a, RcaStr b, const char *what);

/*
 * Both must have the same position, for messages, and the same size, for
 * limits.
 */
extern void require_same_place(const RcaNode *a, const RcaNode *b);

/* A stored form must say what was read of a report, in all its parts. */
extern void require_same_report(const RcaReport *report, const RcaForm *form,
								RcaStr text);

/*
 * A body that is read only for the places of its blocks must have the same
 * blocks.
 */
extern void require_same_places(const RcaMarkdown *md);

#endif							/* FUZZ_SAME_H */
