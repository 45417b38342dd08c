package vn.itplan.progress;

import org.springframework.data.repository.Repository;

interface ProjectUpdateRepository extends Repository<ProjectUpdate, Long> {

    ProjectUpdate save(ProjectUpdate update);

    void flush();
}
