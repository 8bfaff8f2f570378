# PostgreSQL with rca, and rca_load beside it:
#
#	docker build -t rca .
#	docker run --rm -d --name rca -e POSTGRES_PASSWORD=secret -p 5432:5432 rca
#
# PG and SUITE pick another version: --build-arg PG=16 --build-arg SUITE=bookworm
ARG PG=17
ARG SUITE=bookworm

FROM postgres:${PG}-${SUITE} AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        gcc libc6-dev libcmark-dev libpq-dev libyaml-dev make "postgresql-server-dev-$PG_MAJOR" \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /rca
COPY . .
# what was built outside may be for another version; without LLVM bitcode, which only
# JIT compilation would use
RUN config=/usr/lib/postgresql/$PG_MAJOR/bin/pg_config \
    && make -s PG_CONFIG="$config" clean \
    && make -s -j2 PG_CONFIG="$config" with_llvm=no \
    && make -s PG_CONFIG="$config" with_llvm=no install DESTDIR=/installed

FROM postgres:${PG}-${SUITE}
RUN apt-get update \
    && apt-get install -y --no-install-recommends libyaml-0-2 \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /installed/ /
COPY --from=build /rca/examples /usr/share/doc/rca/examples
# the database of the container has the extension from the start
RUN echo 'CREATE EXTENSION rca;' > /docker-entrypoint-initdb.d/rca.sql
