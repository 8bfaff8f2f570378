/*
 * src/edit/rename_service.h
 *
 * Another name for a service, wherever a report is read for names of services.
 */
#ifndef RCA_RENAME_SERVICE_H
#define RCA_RENAME_SERVICE_H

#include "edit/edit.h"

/*
 * Renames a service in the list of services, in the part on affected services,
 * in the labels of impacts, in cells of tables that hold nothing else, and in
 * wikilinks to it.  Text is left alone.  A report that does not name it stays as
 * it is.  Returns the report as it is then, and *result is its text; NULL with
 * *err filled if that cannot be.
 */
extern const RcaReport *rca_rename_in_report(RcaEdit *edit, RcaStr old, RcaStr new,
											 RcaStr *result, RcaError *err);

#endif							/* RCA_RENAME_SERVICE_H */
