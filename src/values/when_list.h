/*
 * src/values/when_list.h
 *
 * Reading a list of times.
 */
#ifndef RCA_WHEN_LIST_H
#define RCA_WHEN_LIST_H

#include "base/base.h"

/*
 * The length of the times that follow the first one of a list, ", 05:30 and
 * 05:41", at the start of s; or 0.
 */
extern int	rca_when_skip_list(RcaStr s);

#endif							/* RCA_WHEN_LIST_H */
