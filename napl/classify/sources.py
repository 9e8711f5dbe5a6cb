"""Owns the public sources that the rules of the facets build on."""

from napl.model.entity import Source

PLAN = Source(title="Aanvraag Nationale Aanpak Professionalisering van Leraren (2 februari 2023)")
VAN_DIJK = Source(
    title="Van Dijk e.a. (2020), What makes an expert university teacher? A systematic review",
    url="https://doi.org/10.1016/j.edurev.2020.100365",
)
KENNEDY = Source(
    title="Kennedy (2014), Models of continuing professional development",
    url="https://strathprints.strath.ac.uk/48941",
)
DESIMONE = Source(
    title="Desimone (2009), summary",
    url="https://djplaner.github.io/memex/sense/loose/characteristics-of-successful-professional-developmentlearning",
)
VAN_VEEN = Source(
    title="Van Veen e.a. (2010), brochure",
    url="https://fdocuments.nl/document/brochure-professionele-ontwikkeling-nronl-professionele-3-professionele.html",
)
TIMPERLEY = Source(
    title="Timperley, overview",
    url="https://www.educationalleaders.govt.nz/Leading-learning/Professional-learning/Teacher-professional-learning",
)
EEF = Source(
    title="Education Endowment Foundation (2021), Effective professional development",
    url="https://educationendowmentfoundation.org.uk/education-evidence/guidance-reports/effective-professional-development",
)
SIMS = Source(
    title="Sims and Fletcher-Wood (2020), criticism of such lists of features",
    url="https://pdfslide.us/documents/identifying-the-characteristics-of-effective-teacher-professional-2020-04-08-leaders.html",
)
NJI = Source(
    title="Nederlands Jeugdinstituut, levels of recognition",
    url="https://www.nji.nl/interventies/doorontwikkeling-erkenningsprocedure",
)
GUSKEY = Source(
    title="Guskey, Does it make a difference? Evaluating professional development",
    url="https://ascd.org/el/articles/does-it-make-a-difference-evaluating-professional-development",
)
COSAN = Source(title="Teaching Council (Ireland), Cosán", url="https://www.teachingcouncil.ie/website/en/infographic/")
PROPOSAL = Source(title="A proposal of this project: the rules, and which field stands for what.")
