/*
 * src/front_matter/argument.h
 *
 * Errors in arguments that are trees.  A place is a phrase in a sentence: the
 * value of "extends", item 2 of "headings".
 */
#ifndef RCA_ARGUMENT_H
#define RCA_ARGUMENT_H

#include "base/error.h"
#include "front_matter/node.h"

/* bytes of a value that a message shows */
#define RCA_ARGUMENT_SHOWN	60

/* Returns the name of a number. */
typedef const char *(*RcaNameOf) (int number);

/* "LEAD a, b and c.", with the names of the numbers from first to last. */
extern const char *rca_argument_names(const char *lead, RcaNameOf name_of,
									  int first, int last);

/*
 * A word is not the name of anything of its kind: fills *err and returns
 * false. place says where the word is.  It is NULL if the kind makes that
 * clear.
 */
extern bool rca_argument_unknown(RcaArgumentError *err, const char *kind,
								 RcaStr word, const char *place,
								 const char *hint);

/*
 * Does the value at a place have the right kind?  False with *err filled if
 * not. argument says what the whole argument is.
 */
extern bool rca_argument_check_kind(RcaArgumentError *err, const char *argument,
									const RcaNode *value, RcaNodeKind kind,
									const char *place, const char *hint);

#endif							/* RCA_ARGUMENT_H */
