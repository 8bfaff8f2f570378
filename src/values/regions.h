/*
 * src/values/regions.h
 *
 * The names of regions that have time zones.
 */
#ifndef RCA_REGIONS_H
#define RCA_REGIONS_H

#include "base/base.h"

/*
 * The present name of a region of the IANA database, found by its present name
 * or an old one.  Case is ignored.  NULL if there is none.
 */
extern const char *rca_region_find(RcaStr name);

#endif							/* RCA_REGIONS_H */
