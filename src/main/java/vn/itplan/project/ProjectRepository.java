package vn.itplan.project;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ProjectRepository extends Repository<Project, Long> {

    Project save(Project project);

    Optional<Project> findById(long id);
}
