/*
 * src/front_matter/argument.h
 *
 * Arguments that are trees: what is wrong with them, in words.  A place is what
 * a sentence calls it: the value of "extends", item 2 of "headings".
 */
#ifndef RCA_ARGUMENT_H
#define RCA_ARGUMENT_H

#include "base/error.h"
#include "front_matter/node.h"

/* bytes of what was written that are shown */
#define RCA_ARGUMENT_SHOWN	60

/* How the name of something is found by its number. */
typedef const char *(*RcaNameOf) (int number);

/* "LEAD a, b and c.", of the names with the numbers from first to last. */
extern const char *rca_argument_names(const char *lead, RcaNameOf name_of,
									  int first, int last);

/*
 * What was written names nothing of its kind: fills *err and returns false.
 * place is where it stands, or NULL where the kind says so.
 */
extern bool rca_argument_unknown(RcaArgumentError *err, const char *kind,
								 RcaStr word, const char *place,
								 const char *hint);

/*
 * Is the value at a place of the right kind?  False with *err filled if not;
 * argument is what the whole of it is.
 */
extern bool rca_argument_check_kind(RcaArgumentError *err, const char *argument,
									const RcaNode *value, RcaNodeKind kind,
									const char *place, const char *hint);

#endif							/* RCA_ARGUMENT_H */
