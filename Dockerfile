# Build the jar first: ./mvnw -DskipTests package
FROM eclipse-temurin:25-jre AS layers
WORKDIR /build
COPY target/par-remediation-*.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 remediation && useradd --system --uid 10001 --gid remediation --no-create-home remediation
WORKDIR /app
# What changes least comes first, so that a new version uploads a few hundred kilobytes.
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
USER remediation
EXPOSE 8080
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70"
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
	CMD curl --fail --silent http://127.0.0.1:8080/actuator/health || exit 1
ENTRYPOINT ["java", "-jar", "app.jar"]
