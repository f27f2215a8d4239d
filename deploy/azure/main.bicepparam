using 'main.bicep'

param name = 'example-advisor'
param displayName = 'Career advisor'
param hostSize = 'B1'
param botSize = 'F0'
param websiteOrigins = ['https://www.example.edu']

// A name of its own, once it leads to the host:
// param publicUrl = 'https://advisor.example.edu'

// Pages use Azure's Direct Line instead of the host's own:
// param azureDirectLine = true

// Several hosts, once there is a PostgreSQL:
// param hostCount = 3

// From the environment, never from this file:
param directLineSecret = readEnvironmentVariable('ADVISOR_DIRECT_LINE_SECRET', '')
param databasePassword = readEnvironmentVariable('ADVISOR_DATABASE_PASSWORD', '')
