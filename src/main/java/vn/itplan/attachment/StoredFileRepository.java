package vn.itplan.attachment;

import org.springframework.data.repository.Repository;

interface StoredFileRepository extends Repository<StoredFile, Long> {

    StoredFile save(StoredFile file);

    void flush();

    void deleteById(long id);
}
