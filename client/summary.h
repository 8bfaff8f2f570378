/*
 * client/summary.h
 */
#ifndef SUMMARY_H
#define SUMMARY_H

#include <time.h>

#include "run.h"

/* Prints what was done since then. */
extern void print_summary(const Run *run, const struct timespec *start);

/* What the shell is told; complete: all was done that was to be done. */
extern ExitStatus status_of_run(const Run *run, bool complete);

#endif							/* SUMMARY_H */
