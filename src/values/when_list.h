/*
 * src/values/when_list.h
 *
 * Reads a list of times.
 */
#ifndef RCA_WHEN_LIST_H
#define RCA_WHEN_LIST_H

#include "base/base.h"

/*
 * The length of the times after the first one of a list at the start of s, ",
 * 05:30 and 05:41", or 0.
 */
extern int	rca_when_skip_list(RcaStr s);

#endif							/* RCA_WHEN_LIST_H */
