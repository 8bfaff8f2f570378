/*
 * src/edit/rename_service.h
 *
 * Renames a service wherever a report is read for names of services.
 */
#ifndef RCA_RENAME_SERVICE_H
#define RCA_RENAME_SERVICE_H

#include "edit/edit.h"

/*
 * Renames a service in the list of services, in the part about affected
 * services, in the labels of impacts, in table cells that have only the name,
 * and in wikilinks to it.  Other text does not change.  A report without the
 * name stays as it is.  Returns the new report, and *result is its text.  NULL
 * with *err filled if this is not possible.
 */
extern const RcaReport *rca_rename_in_report(RcaEdit *edit, RcaStr old, RcaStr new,
											 RcaStr *result, RcaError *err);

#endif							/* RCA_RENAME_SERVICE_H */
