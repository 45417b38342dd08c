package vn.itplan.progress.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;
import vn.itplan.attachment.Attachment;
import vn.itplan.attachment.AttachmentRules;
import vn.itplan.common.RuleException;

/** Files as a browser sends them: looked at before anything is kept, so that the form can say which ones are refused. */
final class UploadedFiles {

    private UploadedFiles() {}

    /** The files that may be kept; for each other one there is an error. A field left empty sends a file without name. */
    static List<Attachment> read(@Nullable List<MultipartFile> sent, BindingResult errors) {
        List<Attachment> attachments = new ArrayList<>();
        for (MultipartFile file : given(sent)) {
            try {
                attachments.add(
                        AttachmentRules.check(Objects.toString(file.getOriginalFilename(), ""), file.getBytes()));
            } catch (RuleException refused) {
                errors.reject(refused.key(), refused.arguments(), null);
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        }
        return attachments;
    }

    /** Names of what was chosen, to be said when the browser has to be given the files again. */
    static List<String> names(@Nullable List<MultipartFile> sent) {
        return given(sent).stream()
                .map(file -> Objects.toString(file.getOriginalFilename(), ""))
                .toList();
    }

    private static List<MultipartFile> given(@Nullable List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(file -> !file.isEmpty()
                                || !Objects.toString(file.getOriginalFilename(), "")
                                        .isBlank())
                        .toList();
    }
}
