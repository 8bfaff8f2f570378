/*
 * src/values/regions.h
 *
 * The names of regions that have a time zone.
 */
#ifndef RCA_REGIONS_H
#define RCA_REGIONS_H

#include "base/base.h"

/*
 * A region of the IANA database, by its present name or an old one, whatever
 * its case; NULL if there is none.
 */
extern const char *rca_region_find(RcaStr name);

#endif							/* RCA_REGIONS_H */
