# syntax=docker/dockerfile:1

FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -Dquick -DskipTests package \
 && java -Djarmode=tools -jar target/itplan-*.jar extract --layers --launcher --destination extracted

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 itplan \
 && useradd --system --uid 10001 --gid itplan --home-dir /nonexistent --no-create-home --shell /usr/sbin/nologin itplan \
 && install -d -o itplan -g itplan -m 0700 /var/lib/itplan
WORKDIR /opt/itplan
COPY --from=build /build/extracted/dependencies/ ./
COPY --from=build /build/extracted/spring-boot-loader/ ./
COPY --from=build /build/extracted/snapshot-dependencies/ ./
COPY --from=build /build/extracted/application/ ./
COPY --chmod=0755 docker/healthy /usr/local/bin/healthy
USER itplan
ENV ITPLAN_DATA_DIR=/var/lib/itplan
VOLUME /var/lib/itplan
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 CMD ["/usr/local/bin/healthy"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "org.springframework.boot.loader.launch.JarLauncher"]
