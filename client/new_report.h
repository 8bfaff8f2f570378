/*
 * client/new_report.h
 */
#ifndef NEW_REPORT_H
#define NEW_REPORT_H

#include "client.h"

/*
 * Writes a report to fill in into a file that must not exist: the action of
 * --new.
 */
extern ExitStatus write_new_report(const Options *options);

#endif							/* NEW_REPORT_H */
