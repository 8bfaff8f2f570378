/*
 * client/summary.h
 */
#ifndef SUMMARY_H
#define SUMMARY_H

#include <time.h>

#include "run.h"

/* Prints what was done since start. */
extern void print_summary(const Run *run, const struct timespec *start);

/* The exit status.  complete says whether everything was handled. */
extern ExitStatus status_of_run(const Run *run, bool complete);

#endif							/* SUMMARY_H */
