package vn.itplan.appendix.importing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an import takes at most.
 *
 * @param maxSize of the file
 * @param maxRows rows with content
 */
@ConfigurationProperties("itplan.import")
record ImportProperties(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("20000") int maxRows) {

    ImportLimits limits() {
        return ImportLimits.of(Math.toIntExact(maxSize.toBytes()), maxRows);
    }
}
