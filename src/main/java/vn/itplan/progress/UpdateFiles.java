package vn.itplan.progress;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.attachment.Attachment;
import vn.itplan.attachment.StoredFiles;
import vn.itplan.attachment.StoredFiles.KeptFile;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;

/** Files with updates. Adding one says nothing new of the project, so it may be done later. */
@Service
@Transactional
public class UpdateFiles {

    private static final int MAX_FILES = 20;

    private final StoredFiles files;
    private final UpdateReader reader;
    private final ReportedProjects projects;
    private final JdbcClient jdbc;

    UpdateFiles(StoredFiles files, UpdateReader reader, ReportedProjects projects, JdbcClient jdbc) {
        this.files = files;
        this.reader = reader;
        this.projects = projects;
        this.jdbc = jdbc;
    }

    /** Adds files to an update; for whoever may report on its project. */
    public void attach(long updateId, List<Attachment> attachments) {
        if (attachments.isEmpty()) {
            return;
        }
        Update update = find(updateId);
        ReportedProject project = projects.reportable(update.projectId());
        jdbc.sql("select id from project where id = :id for update")
                .param("id", project.id())
                .query(Long.class)
                .single();
        int position = jdbc.sql("select count(*) from project_update_file where update_id = :update")
                .param("update", updateId)
                .query(Integer.class)
                .single();
        if (position + attachments.size() > MAX_FILES) {
            throw RuleException.at("files", "attachment.refused.number", MAX_FILES);
        }
        for (Attachment attachment : attachments) {
            long file = files.keep(
                    project.provinceId(), attachment.name(), attachment.type().mediaType(), attachment.content());
            files.flush();
            jdbc.sql("""
                            insert into project_update_file (province_id, update_id, file_id, position)
                            values (:province, :update, :file, :position)
                            """)
                    .param("province", project.provinceId())
                    .param("update", updateId)
                    .param("file", file)
                    .param("position", position++)
                    .update();
        }
    }

    /** A file of an update of this project, for whoever may read the project. */
    @Transactional(readOnly = true)
    public KeptFile download(long projectId, long fileId) {
        ReportedProject project = projects.readable(projectId);
        return jdbc.sql("""
                        select l.file_id from project_update_file l
                        join project_update u on u.id = l.update_id
                        where l.file_id = :file and u.project_id = :project
                        """)
                .param("file", fileId)
                .param("project", projectId)
                .query(Long.class)
                .optional()
                .map(file -> files.file(project.provinceId(), file))
                .orElseThrow(() -> new NotFoundException("file " + fileId));
    }

    private Update find(long updateId) {
        return reader.byIds(List.of(updateId)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("update " + updateId));
    }
}
