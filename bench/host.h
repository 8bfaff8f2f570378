/*
 * bench/host.h
 *
 * The core's host for the benchmark.
 */
#ifndef RCA_BENCH_HOST_H
#define RCA_BENCH_HOST_H

#include "base/base.h"

/* Releases all memory that palloc gave out, as dropping a context does. */
extern void rca_host_reset(void);

#endif							/* RCA_BENCH_HOST_H */
