/*
 * src/report/services.h
 *
 * The services that a report says were affected.
 */
#ifndef RCA_SERVICES_H
#define RCA_SERVICES_H

#include "report/report.h"

/* The name at the start of a list item: "search - slow", "search (EU)" */
extern RcaStr rca_service_name(RcaStr item);

/*
 * Where no key states the services, takes those of the list of affected
 * services in the body, if there is one and all its items are names.
 */
extern void rca_services_read(RcaReport *report);

#endif							/* RCA_SERVICES_H */
