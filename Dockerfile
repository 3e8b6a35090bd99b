# syntax=docker/dockerfile:1
# Builds Huihuan from its sources and runs it as nobody in particular, with the JDK's ahead-of-time cache.
# Each step is an ordinary command; docs/operations.md says how they were tried.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
COPY frontend frontend
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -q -Dmaven.test.skip=true -Dspotless.check.skip package
RUN java -Djarmode=tools -jar target/huihuan.jar extract --destination /app

FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 huihuan \
 && useradd --uid 10001 --gid huihuan --home-dir /data --no-create-home --shell /usr/sbin/nologin huihuan \
 && install -d -o huihuan -g huihuan -m 0750 /data
COPY bin/lib.sh bin/aot-cache bin/healthy /app/bin/
COPY --from=build /app /app
# The cache fits the very JVM and the very files that it was made with, so it is made here, last.
RUN /app/bin/aot-cache /app /app/huihuan.aot
USER huihuan
WORKDIR /data
VOLUME /data
ENV HUIHUAN_DATA=/data PORT=8080 LANG=C.UTF-8 JAVA_OPTS=""
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["/app/bin/healthy"]
# exec: the JVM is process 1 and hears the stop signal itself.
ENTRYPOINT ["/bin/sh", "-c", "exec java -XX:AOTCache=/app/huihuan.aot $JAVA_OPTS -jar /app/huihuan.jar \"$@\"", "huihuan"]
