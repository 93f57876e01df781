import type { MigrationInterface, QueryRunner } from "typeorm";

/** Code, French label, English label, code of the broader theme. A theme's identifier ends with its rank in this list. */
const THEMES: readonly (readonly [code: string, label: string, labelEn: string, broader?: string])[] = [
  ["social-cohesion", "Cohésion sociale", "Social cohesion"],
  ["diversity", "Mixité", "Diversity", "social-cohesion"],
  ["integration", "Intégration", "Integration", "social-cohesion"],
  ["citizenship", "Citoyenneté et participation", "Citizenship and participation", "social-cohesion"],
  ["resident-councils", "Conseils citoyens", "Resident councils", "citizenship"],
  ["intergenerational-ties", "Liens entre générations", "Ties between generations", "social-cohesion"],
  ["republican-values", "Valeurs de la République", "Values of the Republic"],
  ["secularism", "Laïcité", "Secularism", "republican-values"],
  ["equal-rights", "Égalité des droits", "Equal rights"],
  ["discrimination", "Discriminations", "Discrimination", "equal-rights"],
  ["racism", "Racisme", "Racism", "discrimination"],
  ["gender-equality", "Égalité entre les femmes et les hommes", "Gender equality", "equal-rights"],
  ["access-to-rights", "Accès aux droits", "Access to rights", "equal-rights"],
  ["safety", "Prévention et tranquillité publique", "Prevention and public safety"],
  ["violence", "Violences", "Violence", "safety"],
  ["violence-against-women", "Violences faites aux femmes", "Violence against women", "violence"],
  ["education", "Éducation", "Education"],
  ["educational-success", "Réussite éducative", "Educational success", "education"],
  ["parenting", "Parentalité", "Parenting", "education"],
  ["french-language", "Apprentissage du français", "Learning French", "education"],
  ["youth", "Jeunesse", "Youth"],
  ["employment", "Emploi et développement économique", "Employment and economic development"],
  ["job-integration", "Insertion professionnelle", "Integration into work", "employment"],
  ["social-economy", "Économie sociale et solidaire", "Social economy", "employment"],
  ["living-environment", "Cadre de vie", "Living environment"],
  ["housing", "Logement", "Housing", "living-environment"],
  ["urban-renewal", "Renouvellement urbain", "Urban renewal", "living-environment"],
  ["ecological-transition", "Transition écologique", "Ecological transition", "living-environment"],
  ["health", "Santé", "Health"],
  ["mental-health", "Santé mentale", "Mental health", "health"],
  ["culture", "Culture", "Culture"],
  ["sport", "Sport", "Sport"],
  ["digital-inclusion", "Inclusion numérique", "Digital inclusion"],
];

export class SeedThemes1763856060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [rank, [code, label, labelEn, broader]] of THEMES.entries()) {
      await queryRunner.query(
        `insert into directory.theme (id, code, label, label_en, broader_id)
         values ($1, $2, $3, $4, (select t.id from directory.theme t where t.code = $5))`,
        [`019aae00-0000-7000-8000-${String(rank + 1).padStart(12, "0")}`, code, label, labelEn, broader ?? null],
      );
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [code] of [...THEMES].reverse()) await queryRunner.query(`delete from directory.theme where code = $1`, [code]);
  }
}
