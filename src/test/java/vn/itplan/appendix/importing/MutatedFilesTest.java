package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG_LIBREOFFICE;
import static vn.itplan.appendix.importing.RealFilesTest.KIEN_GIANG_DOCX;
import static vn.itplan.appendix.importing.RealFilesTest.PHU_THO;
import static vn.itplan.appendix.importing.RealFilesTest.PHU_THO_XLS;
import static vn.itplan.appendix.importing.RealFilesTest.QUANG_NAM;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a file, it is read or refused with a message, and soon. */
class MutatedFilesTest {

    private static final long LIMIT = TimeUnit.SECONDS.toNanos(2);

    private static final List<String> ODD_TEXTS = List.of(
            "",
            "-1",
            "1E400",
            "NaN",
            "9".repeat(300),
            "1.".repeat(16_000),
            "1.000".repeat(6_000),
            "(".repeat(16_000),
            "Tổng cộng",
            "I",
            "Đơn vị tính: ",
            "số 1/".repeat(3_000),
            "nguồn vốn ".repeat(3_000),
            "TT",
            "#REF!",
            "\u0001",
            "\uD83D\uDE00",
            "1.6oo",
            "44196",
            "=1+1",
            " ",
            "\u00A0");

    @ParameterizedTest
    @ValueSource(strings = {KIEN_GIANG, KIEN_GIANG_LIBREOFFICE, KIEN_GIANG_DOCX, PHU_THO, PHU_THO_XLS, QUANG_NAM})
    void changedBytes(String file) {
        byte[] good = Reading.resource(file);
        Random random = new Random(20_210);
        for (int i = 0; i < 100; i++) {
            byte[] mutant = good.clone();
            for (int change = 0; change <= random.nextInt(8); change++) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            readOrRefused(i % 10 == 0 ? Arrays.copyOf(mutant, random.nextInt(mutant.length)) : mutant, "bytes " + i);
        }
    }

    /** An old workbook has no checksums: what is changed in its records is read as it stands. */
    @Test
    void changedRecordsOfAnOldWorkbook() throws IOException {
        byte[] good = Reading.resource(PHU_THO_XLS);
        byte[] records;
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(good))) {
            records = container.getRoot().createDocumentInputStream("Workbook").readAllBytes();
        }
        Random random = new Random(1_489);
        for (int i = 0; i < 300; i++) {
            byte[] mutant = records.clone();
            for (int change = 0; change <= random.nextInt(5); change++) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            readOrRefused(OldWorkbooks.of(mutant), "records " + i);
        }
    }

    /** Inside the parts, where no checksum catches it. */
    @ParameterizedTest
    @ValueSource(strings = {KIEN_GIANG, KIEN_GIANG_LIBREOFFICE, KIEN_GIANG_DOCX, PHU_THO, QUANG_NAM})
    void changedCharactersOfParts(String file) {
        Map<String, byte[]> good = Workbooks.parts(Reading.resource(file));
        List<String> names = new ArrayList<>(good.keySet());
        Random random = new Random(2_021);
        String main = good.containsKey(Workbooks.SHEET1) ? Workbooks.SHEET1 : "word/document.xml";
        for (int i = 0; i < 100; i++) {
            Map<String, byte[]> parts = new LinkedHashMap<>(good);
            String name = i % 2 == 0 ? main : names.get(random.nextInt(names.size()));
            byte[] part = parts.get(name).clone();
            for (int change = 0; change <= random.nextInt(3); change++) {
                part[random.nextInt(part.length)] = (byte) (' ' + random.nextInt(95));
            }
            parts.put(name, part);
            readOrRefused(Workbooks.zip(parts), name + " " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {KIEN_GIANG, KIEN_GIANG_LIBREOFFICE, PHU_THO, QUANG_NAM})
    void changedCells(String file) {
        byte[] good = Reading.resource(file);
        Random random = new Random(195);
        for (int i = 0; i < 80; i++) {
            int seed = random.nextInt();
            readOrRefused(withOddCells(good, new Random(seed)), "cells " + seed);
        }
    }

    /** A few value elements of the sheet or of the shared texts get another content. */
    private static byte[] withOddCells(byte[] good, Random random) {
        Map<String, byte[]> parts = Workbooks.parts(good);
        String name = parts.containsKey("xl/sharedStrings.xml") && random.nextBoolean()
                ? "xl/sharedStrings.xml"
                : Workbooks.SHEET1;
        String xml = new String(parts.get(name), StandardCharsets.UTF_8);
        for (int change = 0; change <= random.nextInt(4); change++) {
            String tag = name.equals(Workbooks.SHEET1) && random.nextBoolean() ? "v" : "t";
            int from = xml.indexOf("<" + tag + ">", random.nextInt(xml.length()));
            int to = xml.indexOf("</" + tag + ">", from);
            if (from >= 0 && to >= 0) {
                String odd = ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
                xml = xml.substring(0, from + tag.length() + 2) + odd + xml.substring(to);
            }
        }
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return Workbooks.zip(parts);
    }

    private static void readOrRefused(byte[] bytes, String mutant) {
        long start = Reading.processorTime();
        try {
            ReadFile file = Reading.read(bytes);
            file.tables().forEach(table -> {
                table.problems().forEach(Reading::message);
            });
        } catch (UnreadableFileException refusal) {
            Reading.message(refusal);
        } catch (Throwable other) {
            fail("Mutant " + mutant, other);
        }
        assertThat(Reading.processorTime() - start).as("time of " + mutant).isLessThan(LIMIT);
    }
}
